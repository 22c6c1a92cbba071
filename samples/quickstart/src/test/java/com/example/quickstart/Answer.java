package com.example.quickstart;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer to a call.
 *
 * @param httpStatus the HTTP status; 0 for an event function
 */
record Answer(int httpStatus, JsonNode body) {}
