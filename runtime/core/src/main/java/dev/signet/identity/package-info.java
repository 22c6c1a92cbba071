/** Who calls: value types, the verified context, and what a function requires of it. */
package dev.signet.identity;
