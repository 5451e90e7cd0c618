"""How a step is spoken: timeline, voices by rank, narrator, audio cache, playback."""
