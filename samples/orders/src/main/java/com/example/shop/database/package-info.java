/** The database: its settings, the pool, the schema, transactions. */
@NullMarked
package com.example.shop.database;

import org.jspecify.annotations.NullMarked;
