"""Many pairs: manifests, batches, and the datasets made from them."""
