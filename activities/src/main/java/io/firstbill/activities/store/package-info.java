/**
 * PostgreSQL: rows, repositories, migrations, read models for pages and the services that write reference data. This
 * package holds what the others share; it knows no adapter, no engine and no page.
 */
@NullMarked
package io.firstbill.activities.store;

import org.jspecify.annotations.NullMarked;
