package io.firstbill.activities.store.view;

import io.firstbill.deal.Stage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Open deals of one stage.
 *
 * @param ages how many by {@link AgeBucket}, in order, parted by commas
 */
@MappedEntity("deal")
record BoardRow(@Id Stage stage, long deals, long late, long soon, String ages) {}
