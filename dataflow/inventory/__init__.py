"""What the organisation wrote down: schema, readers, writers, problems with places."""
