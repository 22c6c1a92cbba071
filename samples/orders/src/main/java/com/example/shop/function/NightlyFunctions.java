package com.example.shop.function;

import com.example.shop.database.Database;
import com.example.shop.service.Orders;
import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.TimerTrigger;
import dev.signet.function.InvocationContext;
import java.time.Clock;

/** Work on a schedule, which only the platform's timer can run, no client. */
public final class NightlyFunctions {

  private final Orders orders;

  NightlyFunctions(Orders orders) {
    this.orders = orders;
  }

  @HandlerFactory
  static NightlyFunctions create() {
    return new NightlyFunctions(new Orders(Database.shared(), Clock.systemUTC()));
  }

  @CloudFunction(value = "closeUnpaidOrders", description = "Cancels what nobody paid in 24 hours")
  @TimerTrigger(name = "everyNight", cron = "0 30 2 * * * *")
  public void closeUnpaidOrders(InvocationContext call) {
    int closed = orders.closeUnpaid();
    System.out.println(closed + " unpaid orders are closed, request " + call.requestId());
  }
}
