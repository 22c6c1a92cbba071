/** The console's pages and the JSON interface behind them. Internal. */
package dev.signet.dev.console;
