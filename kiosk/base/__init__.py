"""What every subject stands on: errors, paths, settings, languages, clock, workers."""
