"""Benchmarks and what they measure with."""
