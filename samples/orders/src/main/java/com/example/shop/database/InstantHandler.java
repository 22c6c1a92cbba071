package com.example.shop.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Moments as milliseconds since 1970 in UTC. */
final class InstantHandler extends BaseTypeHandler<Instant> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, Instant value, JdbcType type)
      throws SQLException {
    statement.setLong(i, value.toEpochMilli());
  }

  @Override
  public Instant getNullableResult(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  @Override
  public Instant getNullableResult(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  @Override
  public Instant getNullableResult(CallableStatement statement, int column) throws SQLException {
    return Instant.ofEpochMilli(statement.getLong(column));
  }
}
