package com.example.consumer;

import dev.signet.RequireUnionId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Routes with an identity and one without. */
@RestController
public class NoteController {

  private final Greeter greeter;

  NoteController(Greeter greeter) {
    this.greeter = greeter;
  }

  @GetMapping("/notes/{id}")
  public Note note(@PathVariable("id") long id, OpenId caller) {
    return new Note(id, "of " + caller.value().length() + " characters");
  }

  @GetMapping("/linked")
  @RequireUnionId
  public Note linked(UnionId unionId) {
    return new Note(2, unionId.value());
  }

  @GetMapping("/guests")
  @RequireGuest
  public Note guests(WxContext caller) {
    return new Note(3, greeter.greet("guest", ""));
  }

  @GetMapping("/open")
  public Note open() {
    return new Note(4, "for everybody");
  }

  @GetMapping("/on-virtual-thread")
  public boolean onVirtualThread(OpenId caller) {
    return Thread.currentThread().toString().startsWith("VirtualThread");
  }

  public record Note(long id, String text) {}
}
