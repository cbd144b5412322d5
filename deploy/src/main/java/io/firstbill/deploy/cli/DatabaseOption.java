package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Database;
import io.firstbill.deploy.standalone.Logs;
import io.firstbill.deploy.standalone.Product;
import io.micronaut.context.ApplicationContext;

import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Which database a command works on: FIRSTBILL_DATABASE_URL, else the embedded one in the data folder. */
final class DatabaseOption {
    @Mixin private final DataOption data = new DataOption();

    /** The data folder of a standalone product. */
    Path folder() {
        return data.folder();
    }

    /** Lets the work use the product's beans on that database; its tables are brought up to date first. */
    void withProduct(Consumer<ApplicationContext> work, Object... beans) throws Exception {
        Logs.toStandardError();
        try (Database database = Database.reach(Configured.here(), data.folder());
                ApplicationContext product = Product.assemble("command", database.access().properties(), beans)) {
            product.start();
            work.accept(product);
        }
    }
}
