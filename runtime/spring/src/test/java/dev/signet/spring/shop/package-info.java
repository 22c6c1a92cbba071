/** An application that has functions, as users write one. */
package dev.signet.spring.shop;
