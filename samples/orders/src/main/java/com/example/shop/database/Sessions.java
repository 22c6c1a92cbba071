package com.example.shop.database;

import com.example.shop.mapper.MemberMapper;
import com.example.shop.mapper.OrderMapper;
import com.example.shop.mapper.PaymentMapper;
import com.example.shop.mapper.ProductMapper;
import java.time.Instant;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis, made at its first use: reading the mappers takes a part of a cold start. */
final class Sessions {

  private final DataSource source;
  private volatile SqlSessionFactory factory;

  Sessions(DataSource source) {
    this.source = source;
  }

  /** Returns a session that is one transaction. */
  SqlSession open() {
    SqlSessionFactory made = factory;
    return (made == null ? make() : made).openSession(false);
  }

  private synchronized SqlSessionFactory make() {
    if (factory == null) {
      factory = new SqlSessionFactoryBuilder().build(configuration());
    }
    return factory;
  }

  private Configuration configuration() {
    Configuration configuration =
        new Configuration(new Environment("shop", transactions(), source));
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    // A row that is read twice in a transaction is asked for twice.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.getTypeHandlerRegistry().register(Instant.class, new InstantHandler());
    configuration.addMapper(MemberMapper.class);
    configuration.addMapper(ProductMapper.class);
    configuration.addMapper(OrderMapper.class);
    configuration.addMapper(PaymentMapper.class);
    return configuration;
  }

  /** Connections go back to the pool as they came from it, without auto-commit. */
  private static TransactionFactory transactions() {
    Properties properties = new Properties();
    properties.setProperty("skipSetAutoCommitOnClose", "true");
    JdbcTransactionFactory factory = new JdbcTransactionFactory();
    factory.setProperties(properties);
    return factory;
  }
}
