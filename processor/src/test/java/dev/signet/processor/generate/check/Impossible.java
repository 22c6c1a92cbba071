package dev.signet.processor.generate.check;

import jakarta.validation.constraints.Size;

/** A payload with a mistake, which compilations see only as a class file. */
public record Impossible(@Size(min = 2, max = 1) String name) {}
