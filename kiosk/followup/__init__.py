"""What leads the customer back: the link, its QR symbol."""
