package org.okeenrolment.adapter.jdbc;

import javax.sql.DataSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.testkit.contract.SchoolRegisterContract;

class PostgresqlSchoolTest extends SchoolRegisterContract<JdbcSchool> {
  @Override
  protected JdbcSchool newRegister() {
    DataSource database = Databases.POSTGRESQL.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school")).school();
  }
}
