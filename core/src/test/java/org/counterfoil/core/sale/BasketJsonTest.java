package org.counterfoil.core.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.organisation.RegisterId;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BasketJsonTest {
  private static final Money TWENTY = Money.of(CurrencyUnit.USD, new BigDecimal("20.00"));

  private static BasketDraft draft(List<TenderInput> tenders) {
    return new BasketDraft(
        new SaleId(new UUID(0, 1)),
        new RegisterId(new UUID(0, 2)),
        new UUID(0, 3),
        BasketDraft.Standing.CURRENT,
        "",
        SaleKind.SALE,
        null,
        List.of(),
        Discount.NONE,
        "",
        tenders,
        Instant.EPOCH);
  }

  @Test
  void money_taken_is_read_as_it_was_written() {
    var paid = draft(List.of(new TenderInput(TenderKind.CARD, TWENTY, "slip 77")));
    assertThat(BasketJson.read(BasketJson.write(paid))).isEqualTo(paid);
  }

  @Test
  void a_basket_kept_before_money_was_kept_with_it_has_none() {
    var older = BasketJson.write(draft(List.of())).replace("\"tenders\":[],", "");
    assertThat(older).doesNotContain("tenders");
    assertThat(BasketJson.read(older)).isEqualTo(draft(List.of()));
  }
}
