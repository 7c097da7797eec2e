package org.counterfoil.app.today;

import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Place;
import org.kordamp.ikonli.feather.Feather;

/// Something to do next, with the place where it is done.
///
/// @param key of its words: `.title`, `.words`, `.action`
/// @param number in its title; zero where there is none
record Task(String key, long number, Tone tone, Feather icon, Place place) {}
