package org.counterfoil.app.tour;

/// One job of the tour.
///
/// @param name as printed
record Step(String name, Action action) {
  interface Action {
    void run() throws Exception;
  }
}
