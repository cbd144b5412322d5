package io.firstbill.workflow.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import io.firstbill.period.Frequency;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.io.IOException;
import java.util.function.Function;

/** Joda-Money as strings: {@code EUR 42.00}, {@code EUR 0.0004}, {@code EUR}; frequencies by name. */
final class MoneyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    MoneyModule() {
        super("money");
        text(Money.class, Money::parse);
        text(BigMoney.class, BigMoney::parse);
        text(CurrencyUnit.class, CurrencyUnit::of);
        text(Frequency.class, Frequency::of);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parse.apply(parser.getText());
        }
    }
}
