package org.okeenrolment.adapter.jdbc;

import javax.sql.DataSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.testkit.contract.SchoolRegisterContract;

class H2SchoolTest extends SchoolRegisterContract<JdbcSchool> {
  @Override
  protected JdbcSchool newRegister() {
    DataSource database = Databases.H2.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school")).school();
  }
}
