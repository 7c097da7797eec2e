package org.counterfoil.core.organisation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface OrganisationMapper {
  @Insert(
      """
      insert into business (id, name, country, currency, prices_include_tax, tax_mode, cash_unit,
                            cash_mode, tax_number, language)
      values (#{id}, #{name}, #{country}, #{currency}, #{pricesIncludeTax}, #{taxMode}, #{cashUnit},
              #{cashMode}, #{taxNumber}, #{language})
      """)
  void insertBusiness(Business business);

  @Insert(
      """
      insert into division (id, business_id, code, name, kind)
      values (#{id}, #{businessId}, #{code}, #{name}, #{kind})
      """)
  void insertDivision(Division division);

  @Insert(
      """
      insert into division_switch (id, division_id, feature, enabled)
      values (#{id}, #{division}, #{feature}, #{enabled})
      """)
  void insertSwitch(java.util.UUID id, DivisionId division, Feature feature, boolean enabled);

  @Update(
      """
      update division_switch set enabled = #{enabled}
       where division_id = #{division} and feature = #{feature}
      """)
  int changeSwitch(DivisionId division, Feature feature, boolean enabled);

  @Insert(
      """
      insert into store (id, division_id, name, address, phone, time_zone)
      values (#{id}, #{divisionId}, #{name}, #{address}, #{phone}, #{timeZone})
      """)
  void insertStore(Shop shop);

  @Update("update business set name = #{name}, tax_number = #{taxNumber} where id = #{id}")
  void changeBusiness(BusinessId id, String name, @Nullable String taxNumber);

  @Update(
      """
      update store set name = #{name}, address = #{address}, phone = #{phone} where id = #{id}
      """)
  void changeStore(StoreId id, String name, @Nullable String address, @Nullable String phone);

  @Insert(
      """
      insert into register (id, store_id, code, name)
      values (#{id}, #{storeId}, #{code}, #{name})
      """)
  void insertRegister(Register register);

  @Insert(
      """
      insert into installation (id, register_id, letter, installed_at)
      values (#{id}, #{registerId}, #{letter}, #{installedAt})
      """)
  void insertInstallation(Installation installation);

  @Select("select * from installation where id = #{id}")
  Optional<Installation> installation(InstallationId id);

  @Select("select letter from installation where register_id = #{register}")
  List<String> lettersOf(RegisterId register);
}
