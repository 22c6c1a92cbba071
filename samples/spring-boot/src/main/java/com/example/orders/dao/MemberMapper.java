package com.example.orders.dao;

import com.example.orders.model.Member;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table of members. */
public interface MemberMapper {

  @Select("select id, role from members where openid = #{openid}")
  Optional<Member> find(String openid);

  /** Does nothing when the member is there: the unique key decides between two first calls. */
  @Insert("insert ignore into members (openid) values (#{openid})")
  void register(String openid);

  @Update("update members set unionid = #{unionid} where id = #{id}")
  void link(long id, String unionid);
}
