package org.counterfoil.core.document;

import java.util.List;

/// Whose paper it is and from which till: the first lines of every slip. Empty texts are left out.
public record Letterhead(
    String business,
    List<String> address,
    String taxNumber,
    String store,
    String register,
    String footer) {
  public Letterhead {
    address = List.copyOf(address);
  }
}
