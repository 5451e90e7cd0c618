"""What a lesson is and how it is read: model, parser, speech, pictures, compilation, findings."""
