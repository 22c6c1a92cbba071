/** A running application, as the identity matrix sees it from outside. */
package dev.signet.testing.door;
