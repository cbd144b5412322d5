package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.businesstime.BusinessCalendar;
import io.firstbill.web.shell.Clocks;

import jakarta.inject.Singleton;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calendar each deal counts by, for lists. A deal's zone never changes, so the latest are remembered. */
@Singleton
public class Zones {
    private static final int REMEMBERED = 5000;

    private final SnapshotRepository snapshots;
    private final Map<String, String> zones = Collections.synchronizedMap(new Latest());

    Zones(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    private static final class Latest extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The calendar of the deal. */
    public BusinessCalendar of(String deal) {
        String known = zones.get(deal);
        if (known == null) {
            known = snapshots.findById(deal).map(row -> row.dealState().basis().timeZone()).orElse("UTC");
            zones.put(deal, known);
        }
        return Clocks.calendar(known);
    }
}
