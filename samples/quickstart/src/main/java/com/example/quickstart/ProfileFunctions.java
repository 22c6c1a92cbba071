package com.example.quickstart;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.AnyCaller;
import dev.signet.CloudFunction;
import dev.signet.RequireOwner;
import dev.signet.identity.OpenId;
import org.jspecify.annotations.Nullable;

/** A function that compares the caller with an id that the client sent. */
public final class ProfileFunctions {

  @CloudFunction(value = "checkOwner", description = "Whether an id is the caller's own")
  @AnyCaller("the id is only compared with the caller's own")
  public OwnerCheck checkOwner(OpenId caller, String resourceOwnerId) {
    return caller.value().equals(resourceOwnerId)
        ? new OwnerCheck(true, null)
        : new OwnerCheck(false, "Unauthorized");
  }

  @CloudFunction(value = "updateProfile", description = "Changes the caller's nickname")
  @RequireOwner(field = "resourceOwnerId")
  public Profile updateProfile(ProfileUpdate update) {
    return new Profile(update.nickname());
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnerCheck(boolean authorized, @Nullable String error) {}

  public record ProfileUpdate(String resourceOwnerId, String nickname) {}

  public record Profile(String nickname) {}
}
