extension Page {
  /// Whether the page is an open dataset with figures for each municipality.
  package var hasMunicipalityFigures: Bool {
    guard access == .open, case .dataset(let dataset) = content, dataset.municipalityKey != nil
    else {
      return false
    }
    return dataset.columns.contains(where: \.kind.isNumeric)
  }
}
