package org.okeenrolment.adapter.jdbc;

import javax.sql.DataSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.testkit.contract.PersonDirectoryContract;

class PostgresqlPersonsTest extends PersonDirectoryContract<JdbcPersons> {
  @Override
  protected JdbcPersons newDirectory() {
    DataSource database = Databases.POSTGRESQL.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school")).persons();
  }
}
