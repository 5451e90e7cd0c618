"""How written text is said, language by language: tables of each, and one reader for all."""
