/**
 * A store in PostgreSQL or H2, over any {@link javax.sql.DataSource}, and its tables. No class of a
 * driver is used; the host brings the driver and, where it wants one, the pool.
 */
@NullMarked
package org.okeenrolment.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
