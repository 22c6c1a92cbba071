package dev.signet.spring.controller;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the calls of an asynchronous request that ends without another dispatch, and of one that was
 * forwarded.
 */
final class AsyncEnd implements AsyncListener {

  private final GuardedRequest started;
  private final HttpServletResponse response;
  private Throwable thrown;

  AsyncEnd(GuardedRequest started, HttpServletResponse response) {
    this.started = started;
    this.response = response;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    started.endAll(RequestEnd.of(thrown, response.getStatus()));
  }

  @Override
  public void onError(AsyncEvent event) {
    thrown = event.getThrowable();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // Spring answers it with a dispatch.
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
