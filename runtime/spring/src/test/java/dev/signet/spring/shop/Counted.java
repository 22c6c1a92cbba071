package dev.signet.spring.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands for annotations by which Spring puts a proxy around a bean, such as Transactional. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Counted {}
