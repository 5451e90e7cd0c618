"""The composition root: settings become objects, objects a front end. No logic."""
