/**
 * The application's own controllers: what their methods require of a caller is checked before they
 * run, and their identity parameters are filled with what was checked.
 */
package dev.signet.spring.controller;
