package com.example.notes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The new note that a client sends to addNote. */
public final class NoteDraft {

  // As long as the columns of the tables.
  @Size(max = 200)
  private String title;

  @Size(max = 20)
  private List<@NotNull @Size(max = 40) String> tags = List.of();

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags == null ? List.of() : tags;
  }
}
