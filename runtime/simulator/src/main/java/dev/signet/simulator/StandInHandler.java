package dev.signet.simulator;

import dev.signet.function.FunctionHandler;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataStandIn;

/** A function whose open data come from a stand-in, and never from the source that it names. */
public final class StandInHandler extends DelegatingHandler {

  private final FunctionHandler function;
  private final OpenDataStandIn standIn;

  private StandInHandler(FunctionHandler function, OpenDataStandIn standIn) {
    this.function = function;
    this.standIn = standIn;
  }

  /** Returns the function with a stand-in; the function itself if it takes no open data. */
  public static FunctionHandler of(FunctionHandler function, OpenDataStandIn standIn) {
    return function.descriptor().takesOpenData() ? new StandInHandler(function, standIn) : function;
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) throws Exception {
    check.askInstead(standIn);
    function.openData(check, payload);
  }
}
