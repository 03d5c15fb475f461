"""Measures guichet as its users run it, and holds what was measured against a baseline."""
