package com.example.quickstart;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a call answered.
 *
 * @param httpStatus 0 where there is no HTTP
 */
record Answer(int httpStatus, JsonNode body) {}
