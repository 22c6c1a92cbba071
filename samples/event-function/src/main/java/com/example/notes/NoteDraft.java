package com.example.notes;

import java.util.List;

/** The new note that a client sends to addNote. */
public final class NoteDraft {

  private String title;
  private List<String> tags = List.of();

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
    this.tags = tags;
  }
}
