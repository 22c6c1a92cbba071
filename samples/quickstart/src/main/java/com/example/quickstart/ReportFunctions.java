package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.TimerTrigger;
import dev.signet.function.InvocationContext;

/** Work on a schedule, which only the platform's timer can run, no client. */
public final class ReportFunctions {

  @CloudFunction(value = "nightlyReport", description = "The report of the day")
  @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
  public void nightlyReport(InvocationContext call) {
    System.out.println("The nightly report is written, request " + call.requestId());
  }
}
