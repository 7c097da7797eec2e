package org.counterfoil.core.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Select;

/// Reads who and where.
public interface OrganisationQueries {
  @Select("select * from business")
  Optional<Business> business();

  @Select("select * from division order by code")
  List<Division> divisions();

  @Select("select feature from division_switch where division_id = #{division} and enabled")
  Set<Feature> features(DivisionId division);

  @Select("select * from division where id = #{id}")
  Division division(DivisionId id);

  @Select("select * from store where id = #{id}")
  Shop shop(StoreId id);

  @Select("select * from register where id = #{id}")
  Register register(RegisterId id);

  @Select("select * from installation where id = #{id}")
  Optional<Installation> installation(InstallationId id);
}
