package com.example.shop.mapper;

import com.example.shop.model.Member;
import com.example.shop.model.Role;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Members, and the accounts that belong to them. */
public interface MemberMapper {

  @Select(
      """
      SELECT m.id, m.union_id, m.role, m.phone, m.merged_into
      FROM accounts a JOIN members m ON m.id = a.member_id
      WHERE a.app_id = #{appId} AND a.open_id = #{openId}
      """)
  Optional<Member> ofAccount(@Param("appId") String appId, @Param("openId") String openId);

  @Select(
      """
      SELECT id, union_id, role, phone, merged_into FROM members WHERE union_id = #{unionId}
      """)
  Optional<Member> ofUnionId(String unionId);

  /** Also keeps others from changing the member until this transaction ends. */
  @Select(
      """
      SELECT id, union_id, role, phone, merged_into FROM members WHERE id = #{id} FOR UPDATE
      """)
  Member lock(long id);

  @Insert(
      """
      INSERT INTO members (union_id, role, created_at) VALUES (#{unionId}, #{role}, #{now})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
  void insert(
      @Param("unionId") @Nullable String unionId,
      @Param("role") Role role,
      @Param("now") Instant now,
      @Param("key") GeneratedKey key);

  @Insert(
      """
      INSERT INTO accounts (app_id, open_id, member_id) VALUES (#{appId}, #{openId}, #{memberId})
      """)
  void insertAccount(
      @Param("appId") String appId, @Param("openId") String openId, @Param("memberId") long id);

  @Update("UPDATE members SET union_id = #{unionId} WHERE id = #{id}")
  void setUnionId(@Param("id") long id, @Param("unionId") String unionId);

  /** Returns 0 if the member has become part of another one. */
  @Update("UPDATE members SET phone = #{phone} WHERE id = #{id} AND merged_into IS NULL")
  int setPhone(@Param("id") long id, @Param("phone") String phone);

  @Update("UPDATE accounts SET member_id = #{to} WHERE member_id = #{from}")
  void moveAccounts(@Param("from") long from, @Param("to") long to);

  @Update("UPDATE members SET role = #{role}, phone = #{phone} WHERE id = #{id}")
  void update(
      @Param("id") long id, @Param("role") Role role, @Param("phone") @Nullable String phone);

  @Update("UPDATE members SET merged_into = #{to} WHERE id = #{from}")
  void setMerged(@Param("from") long from, @Param("to") long to);
}
