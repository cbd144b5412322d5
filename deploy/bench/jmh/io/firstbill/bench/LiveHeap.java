package io.firstbill.bench;

import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.ExpectedInvoices;

import java.util.Locale;
import java.util.stream.IntStream;

/** What is held when the last of so many events was read: it does not grow with their number. */
public final class LiveHeap {
    private static final double KIB = 1024;

    private LiveHeap() {}

    /** Prints one line for each number of events. */
    public static void main(String[] args) {
        var contract = Contracts.usage();
        ExpectedInvoices.of(contract, Contracts.events(1_000_000));
        live();
        IntStream.of(100_000, 1_000_000, 10_000_000)
                .forEach(events -> {
                    long before = live();
                    long[] held = new long[1];
                    UsageSource source =
                            reader -> {
                                Contracts.events(events).forEach(reader);
                                held[0] = live();
                            };
                    ExpectedInvoices.of(contract, source);
                    System.out.printf(Locale.ROOT, "%,12d events: %8.1f KiB held%n", events, (held[0] - before) / KIB);
                });
    }

    private static long live() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
