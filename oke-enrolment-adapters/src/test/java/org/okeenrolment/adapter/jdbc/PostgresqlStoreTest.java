package org.okeenrolment.adapter.jdbc;

import javax.sql.DataSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.contract.StoreContract;

class PostgresqlStoreTest extends StoreContract {
  @Override
  protected Store newStore() {
    DataSource database = Databases.POSTGRESQL.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school"));
  }
}
