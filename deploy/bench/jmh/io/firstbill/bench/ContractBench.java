package io.firstbill.bench;

import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every invoice of a term, with its explanations: the whole contract, by lines and by months. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx512m"})
public class ContractBench {
    /** Lines by months, for example {@code 50x36}. */
    @Param({"50x36", "12x36", "25x36", "100x36", "200x36", "50x12", "50x24", "50x72"})
    public String size = "";

    private PricingConfig contract = Contracts.lines(1, 1);

    /** Makes the contract of this size. */
    @Setup
    public void contract() {
        int by = size.indexOf('x');
        contract = Contracts.lines(Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)));
    }

    /** The invoices, so that nothing is left out. */
    @Benchmark
    public List<ExpectedInvoice> term() {
        return ExpectedInvoices.of(contract);
    }
}
