package org.counterfoil.core.sale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.money.Discount;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A basket as JSON, for the local table that keeps it.
final class BasketJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Money.class, new MoneyWriter())
                  .addDeserializer(Money.class, new MoneyReader()))
          .addMixIn(Discount.class, DiscountMixIn.class)
          .addMixIn(BasketLine.class, LineMixIn.class)
          .addMixIn(BasketDraft.class, DraftMixIn.class)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Discount.Percent.class, name = "percent"),
    @JsonSubTypes.Type(value = Discount.Amount.class, name = "amount")
  })
  private interface DiscountMixIn {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface LineMixIn {}

  /// One kept before money taken was kept with it has none.
  private interface DraftMixIn {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<TenderInput> tenders();
  }

  private BasketJson() {}

  static String write(BasketDraft draft) {
    return MAPPER.writeValueAsString(draft);
  }

  static BasketDraft read(String json) {
    return MAPPER.readValue(json, BasketDraft.class);
  }

  private static final class MoneyWriter extends ValueSerializer<Money> {
    @Override
    public void serialize(Money value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.getCurrencyUnit().getCode() + " " + value.getAmount().toPlainString());
    }
  }

  private static final class MoneyReader extends ValueDeserializer<Money> {
    @Override
    public Money deserialize(JsonParser in, DeserializationContext context) {
      var text = in.getString();
      return Money.of(CurrencyUnit.of(text.substring(0, 3)), new BigDecimal(text.substring(4)));
    }
  }
}
