package com.example.shop.mapper;

/** Takes the number that the database gave to a new row. MyBatis sets it. */
public final class GeneratedKey {

  private long id;

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
